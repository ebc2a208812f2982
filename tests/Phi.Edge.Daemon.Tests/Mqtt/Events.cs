using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Tests.Mqtt;

/// <summary>Alerts and states for tests.</summary>
internal static class Events
{
    public static AlertEvent Alert(long episode, TimeSpan at, AlertKind kind = AlertKind.Microsleep) =>
        new(episode, kind, AlertLevel.Warning, AlertTransition.Raised, at - TimeSpan.FromSeconds(1), at, 1.25f);

    public static DriverState State(long frame, TimeSpan at, DriverCondition condition = DriverCondition.Attentive) => new()
    {
        At = at,
        Condition = condition,
        Perclos = 0.05f,
        Reading = new DriverReading
        {
            FrameId = frame,
            CapturedAt = at,
            Status = ReadingStatus.Face,
            FaceConfidence = 0.99f,
            Face = new FaceBox(160, 120, 320, 240),
            ImageWidth = 640,
            ImageHeight = 480,
            LeftEye = new EyeReading(0.3f, 0.1f, 1),
            RightEye = new EyeReading(0.3f, 0.1f, 1),
            Quality = new ImageQuality(120, 40, 0.9f, 1),
        },
    };
}
