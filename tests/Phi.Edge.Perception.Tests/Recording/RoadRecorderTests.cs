using Microsoft.Extensions.Logging.Abstractions;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Recording;
using Phi.Edge.Perception.Tests.Capture;

namespace Phi.Edge.Perception.Tests.Recording;

public sealed class RoadRecorderTests : IDisposable
{
    private const int Width = 320;
    private const int Height = 192;
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Fact]
    public void Write_SignsThatAreFollowed_DrawsTheirBoxesAndTheLimit()
    {
        var path = Path.Combine(_media.Path, "road.mp4");
        using (var recorder = new RoadRecorder(path, 10, NullLogger<RoadRecorder>.Instance))
        {
            TrackedSign[] signs =
            [
                new() { Id = 1, Box = new(200, 60, 60, 60), Identity = SignIdentity.Of("regulatory--maximum-speed-limit-50--g1"), Certain = true, InSight = true, Confidence = 0.9f },
                new() { Id = 2, Box = new(100, 60, 40, 40), Identity = SignIdentity.Unknown },
            ];
            for (var i = 0; i < 4; i++)
            {
                using var frame = new Frame(Width * Height * 3).Begin(i, TimeSpan.FromSeconds(i * 0.1), Width, Height, Width * 3, PixelFormat.Bgr24);
                frame.Buffer.AsSpan().Clear();
                Assert.True(SpinWait.SpinUntil(() => recorder.Write(frame, signs, State(i), AlertLevel.Notice, AlertKind.Sign), TimeSpan.FromSeconds(20)));
            }
        }

        using var source = _media.Source(new() { Source = path, Pace = PlaybackPace.Fast });
        source.Open(CancellationToken.None);
        using var seen = source.Read(CancellationToken.None).Frame!;
        Assert.Equal((Width, Height), (seen.Width, seen.Height));
        Assert.True(Green(seen, 200, 90) > 120, "the box of the sign in sight");
        Assert.True(Green(seen, 100, 80) < 60, "a sign that is out of sight has no box");
        Assert.Contains(Enumerable.Range(8, 120), x => Green(seen, x, 30) > 120);
    }

    private static int Green(Frame frame, int x, int y) => frame.Pixels[(y * frame.Stride) + (x * 3) + 1];

    private static RoadState State(int i) => new()
    {
        At = TimeSpan.FromSeconds(i), Sight = RoadSight.Clear, LastSigns = [],
        Limit = new SpeedLimit { Value = 50, Unit = SpeedUnit.Kmh, Source = LimitSource.Sign, Certainty = LimitCertainty.Certain },
    };
}
