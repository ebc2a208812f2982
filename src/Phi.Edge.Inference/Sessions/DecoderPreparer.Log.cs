using Microsoft.Extensions.Logging;

namespace Phi.Edge.Inference.Sessions;

internal sealed partial class DecoderPreparer
{
    [LoggerMessage(EventIds.DecoderPrepared, LogLevel.Information, "Prepared {Decoder}: adapter rank {Rank} (0 = as it was), last logits only: {Trimmed}")]
    private static partial void LogPrepared(ILogger logger, string decoder, int rank, bool trimmed);

    [LoggerMessage(EventIds.PreparedDecoderNotKept, LogLevel.Warning, "The prepared decoder cannot be kept in {Folder}: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string folder, string reason);
}
