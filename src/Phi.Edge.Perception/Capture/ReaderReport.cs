using System.Runtime.ExceptionServices;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>One message from a reader thread to its supervisor.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Read">The read, with <see cref="ReaderEvent.Read"/>.</param>
/// <param name="Problem">Why it cannot be opened, with <see cref="ReaderEvent.OpenFailed"/>.</param>
/// <param name="Crash">What it threw, with <see cref="ReaderEvent.Crashed"/>.</param>
internal readonly record struct ReaderReport(ReaderEvent Event, FrameRead Read, string? Problem, ExceptionDispatchInfo? Crash);
