"""The one kind of error that is shown to the user."""


class InputError(Exception):
    """Something the user can mend: a path, a file, a setting.

    The message is one line that says what is wrong and how to mend it. The command line prints
    it on stderr and exits 2; the terminal shows it as it is. It may quote file names and article
    text, so whoever shows it passes it through `workbench.text.display`.
    """
