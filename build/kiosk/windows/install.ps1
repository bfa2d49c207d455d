# Makes a Windows machine a kiosk: Lectern in place of the desktop for one user, and the system's keys filtered.
# Windows Enterprise, Education or IoT Enterprise only: Home and Pro have neither feature. Run as administrator, then restart.
# It was written from Microsoft's documentation and has not been run: try it on a machine that can be set up again.
[CmdletBinding(SupportsShouldProcess)]
param(
  [string]$Program = "$env:ProgramFiles\Lectern\Lectern.exe",
  [string]$Configuration = "$env:ProgramData\Lectern\kiosk.json",
  [string]$User = 'lectern'
)
$ErrorActionPreference = 'Stop'
if (-not (Test-Path $Program)) { throw "There is no program at $Program." }

foreach ($feature in 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
  if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
  }
}
if (-not (Get-LocalUser -Name $User -ErrorAction SilentlyContinue)) {
  New-LocalUser -Name $User -NoPassword -Description 'The kiosk' | Out-Null
  Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $User
}
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$space = 'root\standardcimv2\embedded'

# What is done when the program ends: 0 start the shell again, 1 restart the device, 2 shut down, 3 nothing.
# The program's status 3 means that an administrator ended it; then nothing is started again.
$shell = [wmiclass]"\\localhost\${space}:WESL_UserSetting"
$shell.RemoveCustomShell($sid) | Out-Null
$shell.SetCustomShell($sid, "`"$Program`" --kiosk=`"$Configuration`"", @(3), @(3), 0) | Out-Null
$shell.SetDefaultShell('explorer.exe', 1) | Out-Null
$shell.SetEnabled($true) | Out-Null

$keys = 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+Tab', 'Alt+Tab', 'Alt+F4', 'Alt+Esc', 'Ctrl+Esc', 'Ctrl+Shift+Esc', 'Ctrl+Alt+Del', 'Windows', 'Shift+Ctrl+Esc', 'LaunchMail', 'LaunchApp1', 'LaunchApp2', 'BrowserHome'
foreach ($key in Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey) {
  if ($keys -contains $key.Id) { $key | Set-CimInstance -Property @{ Enabled = $true } }
}
# The filter is for visitors; whoever administers the machine has their keys.
$administrators = Get-CimInstance -Namespace $space -ClassName WEKF_Settings -Filter "Name='DisableKeyboardFilterForAdministrators'"
$administrators | Set-CimInstance -Property @{ Value = 'true' }

# Swipes from the edges show the system's own panels.
$policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI'
New-Item -Path $policy -Force | Out-Null
Set-ItemProperty -Path $policy -Name AllowEdgeSwipe -Type DWord -Value 0
Write-Output 'Done. Restart the machine, then run check.ps1.'
