# Tells of each protection that Windows gives a kiosk whether it is in force. Exit status: 0 all are, 1 not all.
# It was written from Microsoft's documentation and has not been run.
param([string]$User = 'lectern')
$space = 'root\standardcimv2\embedded'
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$filtered = @(Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue | Where-Object Enabled)

$checks = [ordered]@{
  'edition that has these features' = (Get-CimInstance Win32_OperatingSystem).Caption -match 'Enterprise|Education|IoT'
  'Shell Launcher installed' = (Get-WindowsOptionalFeature -Online -FeatureName 'Client-EmbeddedShellLauncher').State -eq 'Enabled'
  'Shell Launcher on' = ([wmiclass]"\\localhost\${space}:WESL_UserSetting").IsEnabled().Enabled
  'Lectern is the shell of the user' = @(Get-CimInstance -Namespace $space -ClassName WESL_UserSetting | Where-Object { $_.Sid -eq $sid -and $_.Shell -match '--kiosk' }).Count -eq 1
  'user is no administrator' = -not (Get-LocalGroupMember -SID 'S-1-5-32-544' | Where-Object { $_.SID.Value -eq $sid })
  'Keyboard Filter installed' = (Get-WindowsOptionalFeature -Online -FeatureName 'Client-KeyboardFilter').State -eq 'Enabled'
  'Keyboard Filter runs' = (Get-Service -Name MsKeyboardFilter -ErrorAction SilentlyContinue).Status -eq 'Running'
  'Ctrl+Alt+Del filtered' = $filtered.Id -contains 'Ctrl+Alt+Del'
  'Windows key filtered' = $filtered.Id -contains 'Windows'
  'swipes from the edges off' = (Get-ItemProperty 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -ErrorAction SilentlyContinue).AllowEdgeSwipe -eq 0
}
$checks.GetEnumerator() | ForEach-Object { '{0,-36} {1}' -f $_.Key, $(if ($_.Value) { 'on' } else { 'OFF' }) }
exit [int]($checks.Values -contains $false)
