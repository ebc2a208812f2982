using Microsoft.Extensions.Logging;

namespace Phi.Edge.Inference;

/// <summary>What loading a model says.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(EventIds.ModelLoaded, LogLevel.Information, "Loaded {Directory} on {Provider} in {Seconds:F1} s")]
    public static partial void Loaded(ILogger logger, string directory, PhiExecutionProvider provider, double seconds);
}
