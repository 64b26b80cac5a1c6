"""Tools that measure or learn; no part of the site."""
