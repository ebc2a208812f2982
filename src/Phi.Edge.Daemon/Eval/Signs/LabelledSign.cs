using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>A sign that a person marked.</summary>
/// <param name="Box">Where, in pixels.</param>
/// <param name="Class">Its class.</param>
internal readonly record struct LabelledSign(SignBox Box, int Class);
