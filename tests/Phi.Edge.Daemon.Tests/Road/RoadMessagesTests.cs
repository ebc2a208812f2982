using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Road;

namespace Phi.Edge.Daemon.Tests.Road;

public sealed class RoadMessagesTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<MqttMetrics>().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Create_Sign_SaysWhatItIsAndWhere()
    {
        var message = new RoadMessageFactory(_time).Create(Guid.Empty, RoadReports.Fifty);

        Assert.Equal((SignKind.SpeedLimit, 50, SpeedUnit.Kmh, SignFamily.Vienna), (message.Kind, message.Value!.Value, message.Unit!.Value, message.Family));
        Assert.Equal((21.4, 0.5, 0.05), (message.DistanceM!.Value, message.Box!.X, message.Box.Height));
        Assert.Equal("complementary--trucks--g1", Assert.Single(message.Plates!).Name);
        Assert.EndsWith("-7", message.SignId, StringComparison.Ordinal);
        Assert.Null(message.Reading);
    }

    [Fact]
    public void Create_State_HasTheLimitAndTheSigns()
    {
        var message = new RoadMessageFactory(_time).Create(RoadReports.State(TimeSpan.FromSeconds(300), 50, RoadReports.Text("STAU"), RoadReports.Fifty));

        Assert.Equal((50, SpeedUnit.Kmh, LimitCertainty.Certain), (message.Limit.Value!.Value, message.Limit.Unit!.Value, message.Limit.Certainty));
        Assert.Equal(["STAU", null], message.LastSigns.Select(static s => s.Text));
        Assert.True(message.OverspeedWarning);
    }

    [Fact]
    public void Create_NothingKnown_LeavesOut()
    {
        var message = new RoadMessageFactory(_time).Create(new RoadState { At = default, Sight = RoadSight.Clear, Limit = default, LastSigns = [] });
        Assert.Equal((null, null, null), (message.Limit.Value, message.Limit.Unit, message.Limit.Since));
    }

    [Fact]
    public void Alert_Sign_NamesTheKind()
    {
        var alert = new AlertEvent(1, AlertKind.Sign, AlertLevel.Notice, AlertTransition.Raised, default, default, (float)SignKind.Stop);
        var message = new AlertMessageFactory(_time).Create(Guid.Empty, alert, default);
        Assert.Equal((SignKind.Stop, null, null), (message.Sign!.Value, message.Value, message.Unit));
    }

    [Fact]
    public void Sink_StatesTenTimesASecond_OneASecondAndEveryChange()
    {
        var options = Options.Create(new MqttOptions());
        var queue = new OutgoingQueue(options, _time, _services.GetRequiredService<MqttMetrics>());
        var sink = new MqttRoadSink(queue, options, _time);
        var (signs, sent) = (Array.Empty<SignReport>(), new List<int?>());
        for (var frame = 0; frame < 40; frame++)
        {
            sink.Publish(RoadReports.State(TimeSpan.FromMinutes(5), frame < 15 ? 50 : 70, signs) with { At = _time.MonotonicNow() });
            if (queue.TryTakeRoad(out var state))
            {
                sent.Add(state.Limit.Value);
            }

            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal([50, 50, 70, 70, 70], sent);
    }

    [Theory]
    [InlineData("""{"limit":50}""", 50, SpeedUnit.Kmh, false)]
    [InlineData("""{"limit":30,"unit":"mph","assumed":true}""", 30, SpeedUnit.Mph, true)]
    [InlineData("""{"unlimited":true}""", null, SpeedUnit.Kmh, false)]
    public void Inbound_MapLimit_IsRead(string json, int? value, SpeedUnit unit, bool assumed)
    {
        Assert.Null(RoadInbound.ReadMapLimit(Encoding.UTF8.GetBytes(json), out var limit));
        Assert.Equal(new MapLimit(value, unit, assumed), limit);
    }

    [Fact]
    public void Inbound_MapKnowsNothing_IsNoLimit()
    {
        Assert.Null(RoadInbound.ReadMapLimit("{}"u8, out var limit));
        Assert.Null(limit);
    }

    [Theory]
    [InlineData("""{"limit":0}""")]
    [InlineData("""{"limit":900}""")]
    [InlineData("""{"limit":50,"unlimited":true}""")]
    [InlineData("""{"limit":50.5}""")]
    [InlineData("""{"limit":"50"}""")]
    [InlineData("""{"speed":50}""")]
    [InlineData("""{"limit":50,"unit":"knots"}""")]
    [InlineData("[]")]
    public void Inbound_BadMapLimit_IsRefused(string json) => Assert.NotNull(RoadInbound.ReadMapLimit(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void Map_Silent_IsForgotten()
    {
        var map = new MapLimitStore(Options.Create(new MqttOptions()), _time);
        map.Set(new MapLimit(50, SpeedUnit.Kmh, false));
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.NotNull(map.Current);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(map.Current);
    }

    [Fact]
    public void Words_Signs_AreNamedInTheDriversLanguage()
    {
        Assert.Equal("Tempolimit 50", SignWords.Of(RoadReports.Fifty).In("de"));
        Assert.Equal("speed limit 50", SignWords.Of(RoadReports.Fifty).In("en"));
        Assert.Equal("a sign with text: \"STAU\"", SignWords.Of(RoadReports.Text("STAU")).In("en"));
        Assert.Equal("wild animals", SignWords.Of(RoadReports.Fifty with { Identity = SignIdentity.Of("warning--wild-animals--g1") }).In("fr"));
        Assert.True(SignWords.Of(RoadReports.Text(new string('x', 200))).In("en").Length < 90);
    }
}
