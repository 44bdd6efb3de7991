"""Plain rows and entries → bytes of CSV, XLSX, ZIP, Atom, JSON Feed and iCalendar."""
