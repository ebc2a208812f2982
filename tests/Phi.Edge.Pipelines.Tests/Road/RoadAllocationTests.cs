using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Road;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class RoadAllocationTests
{
    [Fact]
    public void Next_SteadyState_AllocatesNothing()
    {
        var (policy, model) = (new RoadPolicy(), new StillModel());
        var frame = 0L;
        Run();
        Assert.Equal(0, Allocations.Least(Run));

        void Run()
        {
            for (var i = 0; i < 300; i++)
            {
                var at = TimeSpan.FromSeconds(++frame / 10.0);
                var reading = new RoadReading { FrameId = frame, CapturedAt = at, Status = RoadReadingStatus.Clear, ImageWidth = 1360, ImageHeight = 800 };
                policy.Next(reading, model, new RoadWorld(new VehicleState(0, IgnitionState.On, Gear.Drive), null, true));
            }
        }
    }

    /// <summary>Ten signs before a standing car.</summary>
    private sealed class StillModel : IRoadModel
    {
        private readonly SignCandidate[] _signs =
        [
            .. Enumerable.Range(0, 10).Select(static i => new SignCandidate
            {
                Box = new SignBox(60 + (120 * i), 300, 40, 40), SignProbability = 0.95f, Name = $"warning--sign-{i}--g1", Confidence = 0.9f, Sharpness = 1,
            }),
        ];

        private readonly float[] _looks = [1, 0, 0];

        public ReadOnlySpan<SignCandidate> Candidates => _signs;

        public ReadOnlySpan<float> Appearance(int index) => _looks;

        public bool TryCrop(Frame frame, in SignBox box, SignPicture into) => false;

        public void WarmUp()
        {
        }

        public RoadReading Read(Frame frame, in RoadAttention attention) => default;

        public void Reset()
        {
        }

        public void Dispose()
        {
        }
    }
}
