using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

public sealed class UtteranceRecorderTests
{
    private readonly UtteranceRecorder _recorder = new(TimeSpan.FromSeconds(2));

    [Fact]
    public void Cut_FromAMoment_HasExactlyItsSound()
    {
        Add(0, 3 * 16000);
        var utterance = _recorder.Cut(End(from: 1.5));

        Assert.Equal(24000, utterance.Samples.Length);
        Assert.Equal((short)24000, utterance.Samples.Span[0]);
        Assert.Equal(1.5, utterance.StartedAt.TotalSeconds, 0.001);
    }

    [Fact]
    public void Cut_FurtherBackThanTheRing_HasWhatIsThere()
    {
        Add(0, 10 * 16000);
        Assert.Equal(4 * 16000, _recorder.Cut(End(from: 1)).Samples.Length);
    }

    [Fact]
    public void Cut_AcrossAGap_HasOnlyWhatCameAfterIt()
    {
        Add(0, 16000);
        _recorder.Add(new short[800], TimeSpan.FromSeconds(5), afterGap: true);
        Assert.Equal(800, _recorder.Cut(End(from: 0.5)).Samples.Length);
    }

    private static Endpoint End(double from) => new(EndpointKind.Ended, UtteranceEnd.Silence, TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(from));

    private void Add(int start, int count)
    {
        for (var i = start; i < start + count; i += 160)
            _recorder.Add([.. Enumerable.Range(i, 160).Select(s => unchecked((short)s))], TimeSpan.FromSeconds(i / 16000.0), false);
    }
}
