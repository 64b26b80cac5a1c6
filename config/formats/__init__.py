"""How Django's own lists write moments: its formats of both languages lack them.

CLDR's order of day and month, and twenty-four hours: "p.m." is no word of either language.
"""
