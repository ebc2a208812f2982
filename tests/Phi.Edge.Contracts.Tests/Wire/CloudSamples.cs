using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>The messages from and to the cloud.</summary>
internal static class CloudSamples
{
    private static readonly Guid Request = new("019ca84c-7000-7b00-8000-000000000001");

    public static object[] All(DateTimeOffset now, HealthReport health) =>
    [
        new CloudReplyMessage
        {
            Id = new Guid("019ca84c-7001-7b00-8000-000000000002"), RequestId = Request, Topic = CloudTopics.Request.Name, Status = CommandReplyStatus.Refused,
            Reason = "Driver:Policy:PerclosDrowsy cannot be set from the cloud", At = now, Retried = 3,
            Settings = new Dictionary<string, string> { ["Cloud:MaxBytesPerSecond"] = "20000" },
            Diagnostics = new DiagnosticsMessage
            {
                Health = health, Machine = new Dictionary<string, string> { ["os"] = "Ubuntu 22.04.5 LTS" },
                Settings = new Dictionary<string, string> { ["Cloud:Password"] = "***" }, Log = ["2026-03-01T08:15:30.250Z Information Connected"],
            },
        },
        new CloudRequestMessage { Id = Request, Request = CloudRequestKind.ReportSettings },
        new CloudConfigurationMessage
        {
            Id = Request, Settings = new Dictionary<string, string?> { ["Cloud:MaxBytesPerSecond"] = "20000", ["Outbox:HealthEvery"] = null },
        },
        new CloudLogLevelMessage { Id = Request, Level = CloudLogLevel.Debug, Category = "Phi.Edge.Daemon", Minutes = 30 },
    ];
}
