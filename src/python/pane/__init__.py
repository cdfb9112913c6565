"""What stands between the page and a project: it starts the project, asks it, and tells what was seen meanwhile."""
