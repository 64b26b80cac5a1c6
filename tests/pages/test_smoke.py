import pytest
from django.urls import reverse
from glossary.models import Concept
from glossary.publishing import withdraw
import time
@pytest.mark.parametrize("width",[360,1280])
@pytest.mark.parametrize("options",[{"color_scheme":"light"},{"color_scheme":"dark"}])
def test_shots(page,width,options,editor):
    withdraw(Concept.objects.get(slug="client-facing"))
    s=options["color_scheme"]
    for lang in ("bn","te","en"):
        for name,path in {"home":"","terms":"terms/","concept":"terms/complaint/","fallback":"terms/apology/","client":"terms/client/","articles":"articles/","article":"articles/results/","topic":"topics/people/","hits":"search/?q=কাস্টমার","none":"search/?q=zzzzqq","about":"about/","404":"xyz/","410":"terms/client-facing/"}.items():
            t=time.time(); page.goto(f"/{lang}/{path}"); 
            page.screenshot(path=f"/tmp/shots/{lang}-{name}-{width}-{s}.png",full_page=True)
            w=page.evaluate("document.scrollingElement.scrollWidth")
            if w!=width: print("WIDE",lang,name,width,w)
    page.goto("/"); page.screenshot(path=f"/tmp/shots/chooser-{width}-{s}.png")
    for lang in ("bn","te","en"):
        page.context.clear_cookies()
        page.goto(f"/{lang}/admin/"); page.screenshot(path=f"/tmp/shots/admin-login-{lang}-{width}-{s}.png")
        page.fill("#id_username","mitra"); page.fill("#id_password","secret"); page.keyboard.press("Enter"); page.wait_for_load_state()
        page.wait_for_selector("#user-tools")
        page.screenshot(path=f"/tmp/shots/admin-index-{lang}-{width}-{s}.png",full_page=True)
        page.goto(f"/{lang}/admin/glossary/concept/"); page.screenshot(path=f"/tmp/shots/admin-list-{lang}-{width}-{s}.png",full_page=True)
        pk=Concept.objects.get(slug="complaint").pk
        page.goto(f"/{lang}/admin/glossary/concept/{pk}/change/"); page.screenshot(path=f"/tmp/shots/admin-form-{lang}-{width}-{s}.png",full_page=True)
        print("form",lang,page.evaluate("document.scrollingElement.scrollWidth"))
        page.goto(f"/{lang}/admin/glossary/concept/{pk}/history/"); page.screenshot(path=f"/tmp/shots/admin-history-{lang}-{width}-{s}.png",full_page=True)
        page.goto(f"/{lang}/admin/articles/article/add/"); page.screenshot(path=f"/tmp/shots/admin-article-{lang}-{width}-{s}.png",full_page=True)
