# Two commands do all their own set-up: `make site` and `make test`. Python 3.11 or newer is all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help site test serve check periksa situs pratinjau lock specs s3 clean

help:  ## this list
	@sed -n 's/^\([a-z0-9]*\):.*##/  make \1\t/p' Makefile

site: $(VENV)/.site  ## check everything and build the site into site/
	@$(BIN)/python scripts/publish.py

serve: $(VENV)/.site  ## preview with live reload while you edit
	@$(BIN)/python scripts/serve.py

# As in the repositories that `terang init` makes, and in the guide for editors.
periksa: $(VENV)/.site
	@$(BIN)/python scripts/validate.py

situs: site

pratinjau: serve

test: $(VENV)/.test check  ## run every test, in a real browser too
	@$(MAKE) --quiet specs || echo "The specifications of Markdown could not be fetched: their tests are skipped."
	@$(MAKE) --quiet s3 || echo "The test server of S3 storage could not be fetched: its tests are skipped."
	@$(BIN)/python tests/servers_setup.py
	@TERANG_BROWSER="$$($(BIN)/python tests/browser_setup.py)" $(BIN)/python -m pytest -n auto

check: $(VENV)/.test  ## formatting, lint and types
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet . && $(BIN)/mypy

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV) || { echo "On Debian or Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }
	@touch $@

$(VENV)/.site: requirements.lock pyproject.toml $(VENV)/.python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: tests/requirements.lock $(VENV)/.site
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock
	@touch $@

lock: $(VENV)/.python  ## renew both lock files from pyproject.toml
	@$(BIN)/pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --extra import --group build pyproject.toml -o requirements.lock
	@cp requirements.lock src/terang/starting/templates/requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --group dev -c requirements.lock -o tests/requirements.lock

specs: $(VENV)/.specs  ## fetch the specifications of Markdown, whose examples are tests

$(VENV)/.specs: tests/specs.lock $(VENV)/.python
	@$(BIN)/pip download --quiet --disable-pip-version-check --require-hashes --no-deps --no-binary :all: -d $(VENV)/specs -r tests/specs.lock
	@touch $@

s3: $(VENV)/.s3  ## fetch a test server of S3 storage

$(VENV)/.s3: tests/s3.lock $(VENV)/.test
	@rm -rf $(VENV)/s3
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target $(VENV)/s3 -r tests/s3.lock
	@touch $@

clean:  ## remove what make made
	rm -rf $(VENV) site .site.baru
