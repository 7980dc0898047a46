# Everything one does with this repository. `make` alone lists it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=
# Else each of the tests' processes, hundreds of them, would compile its modules again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test lint format eval bench screenshots clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  PYTHON=python3.13 chooses the interpreter; ARGS=… goes to what is run (make test ARGS='-k list')."

demo: $(VENV)/.program ## Open the reader on a library of invented articles
	@$(BIN)/coupures demo $(ARGS)

test: $(VENV)/.dev ## Run the tests
	@# Two workers a core: they wait for processes and loopback servers half of the time.
	$(BIN)/python -m pytest -n $$((2 * $$(getconf _NPROCESSORS_ONLN))) --dist worksteal $(ARGS)

lint: $(VENV)/.dev ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Rewrite the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: $(VENV)/.dev ## Measure who-says-what against the annotated articles
	$(BIN)/python -m tests.gold.run_eval $(ARGS)
	@echo "Written later, one line a language:"
	@$(BIN)/python -m tests.gold.run_eval --gold tests/gold/later --brief
	@echo "Kept aside, one line a language:"
	@$(BIN)/python -m tests.gold.run_eval --gold tests/gold/check --brief

bench: $(VENV)/.dev ## Measure speed; prints tables, judges nothing
	@for bench in $(basename $(notdir $(wildcard tests/bench/bench_*.py))); do \
		echo "== $$bench"; $(BIN)/python -m tests.bench.$$bench $(ARGS) || exit 1; \
	done

screenshots: $(VENV)/.dev ## Draw the pictures of the README again
	$(BIN)/python -m tests.screenshots $(ARGS)

clean: ## Remove the virtual environment and what tools leave behind
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find tui tests -name __pycache__ -prune -exec rm -rf {} +

# The environment with the program; made again when its requirements change.
$(VENV)/.program: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "coupures needs Python 3.11 or newer, and $(PYTHON) is not:" \
		     "$$($(PYTHON) --version 2>&1 | head -n 1). Name one that is: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# The same with the tools of development (pip knows dependency groups since 25.1).
$(VENV)/.dev: $(VENV)/.program
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
