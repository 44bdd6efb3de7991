"""A public-information list as another program exported it → record files and a report."""
