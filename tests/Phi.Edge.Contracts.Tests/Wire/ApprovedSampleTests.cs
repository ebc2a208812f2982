using System.Text.Json;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class ApprovedSampleTests
{
    public static TheoryData<Type> Messages => [.. Topics.All.Select(topic => topic.Payload)];

    [Theory]
    [MemberData(nameof(Messages))]
    [Trait("Writes", "contract")]
    public void Serialize_FixedSample_IsAsApproved(Type message) =>
        Approval.Matches(Approval.SamplePath(message), Samples.Write(Samples.All[message]));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Deserialize_ApprovedSample_LosesNothing(Type message)
    {
        var approved = File.ReadAllText(Approval.SamplePath(message));

        var read = JsonSerializer.Deserialize(approved, WireJson.Default.GetTypeInfo(message)!);

        Assert.Equal(approved, Samples.Write(read!));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Sample_OfEveryMessage_FillsEveryMember(Type message) => Assert.All(
        message.GetProperties().Where(member => member.Name is not (nameof(AlertMessage.Degradation) or nameof(AlertMessage.Sign))), // an alert has one of these or a value
        member => Assert.NotNull(member.GetValue(Samples.All[message])));
}
