"""The editors' first page: what wants work, how far each language is, what happened of late.

It stands beside `glossary.admin`, not in it: Django makes the admin's site, with this page in it,
before it reads any app's admin.
"""
