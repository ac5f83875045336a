// Workstation
