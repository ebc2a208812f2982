using System.Text.Json;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class ApprovedSampleTests
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Default.Options) { WriteIndented = true, NewLine = "\n" };

    public static TheoryData<Type> Messages => [.. Topics.All.Select(topic => topic.Payload)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Serialize_FixedSample_IsAsApproved(Type message) =>
        Approval.Matches(Approval.SamplePath(message), Write(Samples.All[message], message));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Deserialize_ApprovedSample_LosesNothing(Type message)
    {
        var approved = File.ReadAllText(Approval.SamplePath(message));

        var read = JsonSerializer.Deserialize(approved, WireJson.Default.GetTypeInfo(message)!);

        Assert.Equal(approved, Write(read!, message));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Sample_OfEveryMessage_FillsEveryMember(Type message) => Assert.All(
        message.GetProperties().Where(member => member.Name != nameof(AlertMessage.Degradation)), // an alert has either this or a value
        member => Assert.NotNull(member.GetValue(Samples.All[message])));

    private static string Write(object value, Type type) => JsonSerializer.Serialize(value, type, Indented) + "\n";
}
