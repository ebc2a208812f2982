using Microsoft.Extensions.Logging;

namespace Phi.Edge.Inference.Adapters;

internal sealed partial class AdapterStore
{
    [LoggerMessage(EventIds.AdapterLoaded, LogLevel.Information, "Adapter {Name} is bound: {Tensors} tensors")]
    private static partial void LogLoaded(ILogger logger, string name, int tensors);
}
