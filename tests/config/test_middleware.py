def test_redirect_to_the_readers_language_varies_by_the_accepted_ones_only(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    response = client.get("/terms/client/")

    assert (response.status_code, response.headers["Vary"]) == (302, "Accept-Language")
