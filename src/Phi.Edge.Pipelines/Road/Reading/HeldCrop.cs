using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>The best view of a sign so far.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Picture">What it looks like.</param>
/// <param name="Size">How large it was, in pixels.</param>
/// <param name="Missed">Frames since it was last found.</param>
internal readonly record struct HeldCrop(SignReport Sign, SignPicture Picture, float Size, int Missed = 0);
