"""Words of statements with the keys under which they are compared, and what is known of words."""
