using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>The best view of a sign so far.</summary>
internal readonly record struct HeldCrop(SignReport Sign, SignPicture Picture, float Size);
