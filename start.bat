@echo off
rem Double click: the office preview in the browser. A city may be dropped behind it: start.bat ise
chcp 65001 >nul
cd /d "%~dp0"
where py >nul 2>nul
if %errorlevel%==0 (py -3 start.py serve %*) else (python start.py serve %*)
pause
