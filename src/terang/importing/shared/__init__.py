"""What every importer uses: reports, masking, markup, tidying, access to files."""
