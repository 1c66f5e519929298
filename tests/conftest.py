"""What stands beside this file (`reading`) can be imported from every folder of tests."""

import os

os.environ.pop("COLUMNS", None)  # what is printed is as wide for everybody, whatever runs the tests
