"""What no page of the site may do, noted while it happens."""

from contextlib import contextmanager

# Chromium says in the console what a policy refused, but not for every kind of refusal.
TELL_REFUSALS = """
    document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


@contextmanager
def watched(context, page, problems, address):
    """Note into `problems`, inside the block, whatever no page of a browser's context may do.

    An error in the console, a refusal by the Content-Security-Policy, a lost file, a server error,
    a request to another host than that of `address`.
    """

    def console(message):
        # The status of a lost file is noted below; that of a page itself is the test's to judge.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            problems.append(f"console: {message.text}")

    def script(error):
        problems.append(f"script: {error.error}")

    def request(request):
        if request.url.startswith("http") and not request.url.startswith(f"{address}/"):
            problems.append(f"request to another host: {request.url}")

    def response(response):
        limit = 500 if response.request.is_navigation_request() else 400
        if response.status >= limit:
            problems.append(f"status {response.status}: {response.url}")

    page.add_init_script(TELL_REFUSALS)
    heard = {"console": console, "weberror": script, "request": request, "response": response}
    for event, listener in heard.items():
        context.on(event, listener)
    yield
    for event, listener in heard.items():
        context.remove_listener(event, listener)
