"""What opens over a screen and gives back an answer, one module each."""
