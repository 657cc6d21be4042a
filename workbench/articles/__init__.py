"""Files and URLs become articles; articles become statements."""
