namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Something that must not fail has failed: the loop throws it, so that it is logged and the loop starts again.</summary>
internal sealed record FaultInput(Exception Failure) : SessionInput;
