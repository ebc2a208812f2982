using Microsoft.Extensions.Logging;

namespace Phi.Edge.Perception.Models;

public sealed partial class ModelPreparer
{
    private static partial class Log
    {
        [LoggerMessage(EventIds.ModelPrepared, LogLevel.Information, "Model {Name} prepared: {Bytes} bytes of ONNX in {Milliseconds:F0} ms")]
        public static partial void Prepared(ILogger logger, string name, int bytes, double milliseconds);
    }
}
