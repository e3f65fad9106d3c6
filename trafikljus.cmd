@echo off
rem Starts Trafikljus on Windows: finds Java, builds the program where it is missing, passes everything on.
setlocal EnableExtensions DisableDelayedExpansion
set "TOP=%~dp0"
set "JAR=%TOP%target\trafikljus.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1 | findstr /i /c:" version ""') do set "VERSION=%%~v"
if not defined VERSION (
  echo trafikljus: Java saknas. Installera Java 17 eller senare, eller ange JAVA_HOME. 1>&2
  echo trafikljus: Java is missing. Install Java 17 or later, or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo trafikljus: Java %VERSION% hittades, men det ska vara Java 17 eller senare. 1>&2
  echo trafikljus: Java %VERSION% was found, but Java 17 or later is needed. 1>&2
  exit /b 1
)

if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo trafikljus: Maven saknas, och programmet ska byggas. Installera Maven 3.8 eller senare. 1>&2
  echo trafikljus: Maven is missing, and the program must be built. Install Maven 3.8 or later. 1>&2
  exit /b 1
)
echo trafikljus: programmet byggs / building the program 1>&2
if not exist "%TOP%target" mkdir "%TOP%target"
call mvn -B -q -f "%TOP%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%TOP%target\build.log" 2>&1
if errorlevel 1 (
  type "%TOP%target\build.log" 1>&2
  echo trafikljus: bygget misslyckades / the build failed: %TOP%target\build.log 1>&2
  exit /b 1
)

:run
rem The console must show UTF-8; its own code page comes back afterwards.
set "PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%
