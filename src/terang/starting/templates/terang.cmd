@echo off
rem terang check: periksa seluruh isi. terang build: periksa, lalu bangun situs ke folder site.
if not exist .venv\Scripts\terang.exe (
  py -m venv .venv || exit /b 1
  .venv\Scripts\python -m pip install --quiet --require-hashes -r requirements.lock || exit /b 1
  .venv\Scripts\python -m pip install --quiet --no-deps --no-build-isolation -r requirements.txt || exit /b 1
)
.venv\Scripts\terang %*
