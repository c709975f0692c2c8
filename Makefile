# Every command of this project: `make demo` shows the program, `make test` checks it; both set up .venv first.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The checks report one after the other, the quick ones first.
.NOTPARALLEL:

bin := .venv/bin
step := packaging/step.sh
words := resources/translations
UV ?= uv
ARGS ?=

catalogues := $(patsubst %.po,%.mo,$(wildcard $(words)/*/LC_MESSAGES/needsassess.po))
catalogues += $(patsubst %.ts,%.qm,$(wildcard $(words)/needsassess_*.ts))

export PYTHONUNBUFFERED := 1

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

## Running

.PHONY: demo run
demo: setup ## open the program on a filled-in example
	$(bin)/needsassess demo $(ARGS)

run: setup ## open the program
	$(bin)/needsassess $(ARGS)

## Checking

.PHONY: test lint types imports migrations tests bench
test: lint types imports migrations tests ## run every check, in this order

lint: setup ## check style and formatting
	@$(step) "ruff check" $(bin)/ruff check .
	@$(step) "ruff format" $(bin)/ruff format --check .

types: setup ## check types
	@$(step) mypy $(bin)/mypy

imports: setup ## check which room imports which
	@$(step) "import rules" $(bin)/lint-imports

migrations: setup ## upgrade, compare, downgrade and upgrade a database
	@$(step) migrations $(bin)/python -m tests.migrations.cycle

tests: setup ## run the tests (ARGS="-k merge" picks some)
	@$(step) tests $(bin)/python -m pytest -n auto $(ARGS)

bench: setup ## measure speed and memory
	$(bin)/python -m tests.bench $(ARGS)

test migrations tests bench: export QT_QPA_PLATFORM := offscreen

## Setting up

.PHONY: setup environment lock clean
setup: environment translations ## prepare .venv and the translations; instant when done before

# Checks need a few programs more, whichever other goals are asked for beside them.
environment:
	@packaging/setup.sh $(firstword $(and $(filter bench,$(MAKECMDGOALS)),bench) \
	  $(and $(filter test tests migrations,$(MAKECMDGOALS)),test) run)

lock: ## pin the dependencies of pyproject.toml again (ARGS=--upgrade: at their newest)
	@command -v "$(UV)" >/dev/null || { echo "make lock needs uv (UV=/path/to/uv)." >&2; exit 1; }
	$(pin) -o packaging/locks/runtime.txt
	$(pin) --group develop -o packaging/locks/develop.txt

pin = "$(UV)" pip compile pyproject.toml $(ARGS) --quiet --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

clean: ## remove what was built, except .venv
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -f $(catalogues)
	find needsassess migrations tests -name __pycache__ -type d -prune -exec rm -rf {} +

## Translations

.PHONY: translations texts
translations: $(catalogues) ## compile the translations that have changed

%.mo: %.po | environment
	$(bin)/pybabel --quiet compile --input-file $< --output-file $@

%.qm: %.ts | environment
	$(bin)/pyside6-lrelease -silent $< -qm $@

# The window's texts are Qt's, all others gettext's. English needs Qt's plural forms only.
texts: environment ## collect the texts to translate from the code
	@mkdir -p build $(words)/fr/LC_MESSAGES
	$(bin)/pybabel --quiet extract --no-default-keywords -k N_ -k gettext -k ngettext:1,2 --ignore-dirs "ui .* _*" \
		--add-location file --sort-by-file --project needsassess --header-comment "# Texts of needsassess." \
		--output-file build/needsassess.pot needsassess
	$(bin)/pybabel --quiet update --init-missing --ignore-obsolete --ignore-pot-creation-date --no-fuzzy-matching \
		--domain needsassess --locale fr --input-file build/needsassess.pot --output-dir $(words)
	$(lupdate) -target-language fr -ts $(words)/needsassess_fr.ts
	$(lupdate) -pluralonly -target-language en -ts $(words)/needsassess_en.ts

lupdate = $(bin)/pyside6-lupdate $$(find needsassess/ui -name '*.py' | LC_ALL=C sort) -silent -no-obsolete \
	-locations none -source-language en
