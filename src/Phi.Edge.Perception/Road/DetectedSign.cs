using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Road;

/// <summary>What the detector found at one place, in pixels of the frame.</summary>
/// <param name="Box">Where.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
/// <param name="IsPlate">It looks like a complementary plate.</param>
internal readonly record struct DetectedSign(SignBox Box, float Score, bool IsPlate);
