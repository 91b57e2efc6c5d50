@echo off
rem Double click: the office preview in the browser. A city may be dropped behind it: start.bat ise
rem pushd, not cd: a shared folder (\\server\share) gets a drive letter for as long as this runs.
chcp 65001 >nul
pushd "%~dp0"
set "RUN=python"
where py >nul 2>nul && set "RUN=py -3"
%RUN% start.py serve %*
if %errorlevel%==9009 echo Python 3.11+ ga hitsuyou desu / is needed: https://www.python.org/downloads/ (docs\guide\1-hajimete.md)
popd
pause
