@echo off
rem Double click: the office preview in the browser. A city may be dropped behind it: start.bat ise
rem Drop a list of windows (Excel or CSV) onto this file: a first site is made of it.
rem pushd, not cd: a shared folder (\\server\share) gets a drive letter for as long as this runs.
chcp 65001 >nul
pushd "%~dp0"
set "RUN=python"
where py >nul 2>nul && set "RUN=py -3"
set "DO=serve"
if not "%~1"=="" if exist "%~1" set "DO=begin"
%RUN% start.py %DO% %*
if %errorlevel%==9009 echo Python 3.11+ ga hitsuyou desu / is needed: https://www.python.org/downloads/ docs\guide\1-hajimete.md
popd
pause
