using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>What was read on a sign.</summary>
/// <param name="Sign">The sign as it was when reading began.</param>
/// <param name="Annotation">What was read.</param>
internal sealed record SignReadResult(SignReport Sign, SignAnnotation Annotation);
