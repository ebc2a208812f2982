using Phi.Edge.Pipelines.Voice.Context;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>What Phi is told beside what was said.</summary>
/// <param name="Drive">What the daemon knows of the drive.</param>
/// <param name="Language">The driver's language, ISO 639-1; what was said decides when it is another.</param>
/// <param name="Asked">What the daemon asked the driver just before; null for nothing.</param>
public sealed record PhiContext(DriveContext Drive, string Language, string? Asked = null);
