"""How sound and how light the pages are, by two judges from outside: the Nu checker, Lighthouse."""
