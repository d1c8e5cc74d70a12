# Runs the pipeline: ./build.ps1 [--target NAME] [--customer C] [--to R] [--as ROLE] [--date D]
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Write-Error 'Waymark needs the .NET SDK 10: https://dotnet.microsoft.com/download'; exit 4 }
dotnet tool restore --verbosity quiet | Out-Null
dotnet tool run dotnet-cake build/build.cake --verbosity=minimal @args
exit $LASTEXITCODE
