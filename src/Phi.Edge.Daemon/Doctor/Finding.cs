namespace Phi.Edge.Daemon.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="WhatToDo">The remedy; null when there is nothing to do.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Detail, string? WhatToDo = null);
