namespace Phi.Edge.Contracts.Ports;

/// <summary>One eye.</summary>
/// <param name="Ear">
/// Eye aspect ratio (|p2 p6| + |p3 p5|) / (2 |p1 p4|) over the six lid points (Soukupova and Cech, 2016), corrected for head yaw; about 0.3 open, below 0.1 closed.
/// </param>
/// <param name="Closure">Closed part of this driver's own opening, 0 (open) to 1 (closed).</param>
/// <param name="Confidence">0 (turned away, hidden) to 1.</param>
public readonly record struct EyeReading(float Ear, float Closure, float Confidence);
