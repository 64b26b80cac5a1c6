"""The pages that tests of every page visit."""

# One page of every kind: what follows the language in its address, and the status it answers with.
PLACES = {
    "home": ("", 200),
    "terms": ("terms/", 200),
    "concept": ("terms/complaint/", 200),
    "concept only in English": ("terms/complaint-handling/", 200),
    "concept only in Telugu": ("terms/apology/", 200),
    "articles": ("articles/", 200),
    "article": ("articles/results/", 200),
    "article beside Telugu": ("articles/results/?with=te", 200),
    "topic": ("topics/people/", 200),
    "maps": ("map/", 200),
    "map of a topic": ("map/?topic=service", 200),
    "map around a term": ("map/?around=complaint", 200),
    "search with hits": ("search/?q=গ্রাহক", 200),
    "search without": ("search/?q=zzqqxx", 200),
    "about": ("about/", 200),
    "offline": ("offline/", 200),
    "checker": ("check/", 200),
    "report": ("report/?about=concept/complaint", 200),
    "report sent": ("report/?about=article/results&sent=1", 200),
    "missing": ("terms/no-such-term/", 404),
    "withdrawn": ("terms/client-facing/", 410),
}
