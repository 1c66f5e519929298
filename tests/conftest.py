"""What stands beside this file (`reading`) can be imported from every folder of tests."""
